//go:build ignore

// servers[0] copies the string's header: a pointer and a length. Both headers
// share one text, and the garbage collector keeps it as long as one of them
// lives. A struct is copied whole: what Primary hands out is not the pool's own.
package main

import "fmt"

type Server struct {
	Name  string
	Calls int
}

type Pool struct{ servers []Server }

func (p *Pool) Primary() Server { return p.servers[0] }

func main() {
	pool := &Pool{servers: []Server{{Name: "db-1"}, {Name: "db-2"}}}
	primary := pool.Primary()
	primary.Calls++
	fmt.Println(primary)
	fmt.Println(pool.servers[0])
}

// Output:
// {db-1 1}
// {db-1 0}
