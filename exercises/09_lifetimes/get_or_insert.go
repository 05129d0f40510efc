//go:build ignore

// The same lookup in Go. It returns a pointer, so the map holds pointers: Go
// does not allow `&c.profiles[id]` of a map of structs ("invalid operation:
// cannot take address"), because a map moves its values when it grows. Rust
// allows that reference, and watches that nobody inserts while it is in use.
package main

import "fmt"

type Profile struct{ Name string }

type Cache struct {
	profiles map[int]*Profile
	loads    int
}

func (c *Cache) load(id int) *Profile {
	c.loads++
	return &Profile{fmt.Sprintf("user-%d", id)}
}

func (c *Cache) Profile(id int) *Profile {
	if p, ok := c.profiles[id]; ok {
		return p
	}
	c.profiles[id] = c.load(id)
	return c.profiles[id]
}

func main() {
	c := &Cache{profiles: map[int]*Profile{}}
	p := c.Profile(7)
	for id := 0; id < 1000; id++ {
		c.Profile(id) // the map grows many times
	}
	fmt.Println(p == c.Profile(7), "after", c.loads, "loads")
}

// Output:
// true after 1000 loads
