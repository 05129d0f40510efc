//go:build ignore

// An interface is a type in Go. A value of it is two words: which concrete type,
// and where the data is. The zero value is nil, and nil goes into every list.
package main

import "fmt"

type Store interface{ Count(table string) int }

type Postgres struct{ Users int }

func (p Postgres) Count(string) int { return p.Users }

type Cache map[string]int

func (c Cache) Count(table string) int { return c[table] }

func countUsers(stores []Store) (total int) {
	for _, s := range stores {
		total += s.Count("users")
	}
	return total
}

func main() {
	database, cache := Postgres{Users: 1200}, Cache{"users": 1}
	fmt.Println(countUsers([]Store{database, cache}))

	var replica Store // declared, never set
	defer func() { fmt.Println("panic:", recover()) }()
	fmt.Println(countUsers([]Store{database, replica}))
}

// Output:
// 1201
// panic: runtime error: invalid memory address or nil pointer dereference
