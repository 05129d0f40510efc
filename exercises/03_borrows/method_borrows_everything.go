//go:build ignore

// A method may touch any field, also the one that its caller is ranging over.
// Here someone taught charge to drop a route whose quota is spent. The routes
// move up under the loop: /b is never charged, /c is charged twice.
package main

import "fmt"

type Gateway struct {
	routes []string
	quota  map[string]int
}

func (g *Gateway) charge(route string) {
	fmt.Println("charged", route)
	g.quota[route]--
	if g.quota[route] > 0 {
		return
	}
	for i, r := range g.routes {
		if r == route {
			g.routes = append(g.routes[:i], g.routes[i+1:]...)
			return
		}
	}
}

func main() {
	g := &Gateway{
		routes: []string{"/a", "/b", "/c"},
		quota:  map[string]int{"/a": 1, "/b": 9, "/c": 9},
	}
	for _, r := range g.routes {
		g.charge(r)
	}
}

// Output:
// charged /a
// charged /c
// charged /c
