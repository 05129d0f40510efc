//go:build ignore

// In Go you may delete from a map while you range over it. What goes before the
// loop gets there is not visited: the range looks the map over at run time, as it
// goes along. What the loop adds, it may visit or not; the language does not say.
package main

import "fmt"

type Session struct {
	User  string
	Until int
}

func main() {
	sessions := map[int]Session{
		1: {"ann", 10}, 2: {"ann", 20}, 3: {"ann", 30},
		4: {"bob", 10}, 5: {"bob", 20}, 6: {"bob", 30},
	}

	for id, s := range sessions {
		if s.Until <= 10 {
			delete(sessions, id)
		}
	}
	fmt.Println("left:", len(sessions))

	// Log a user out everywhere as soon as the loop meets one of the sessions.
	visited := 0
	for _, s := range sessions {
		visited++
		for id, other := range sessions {
			if other.User == s.User {
				delete(sessions, id)
			}
		}
	}
	fmt.Println("visited:", visited, "left:", len(sessions))
}

// Output:
// left: 4
// visited: 2 left: 0
