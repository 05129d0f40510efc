//go:build ignore

// Write returns an error. The call that drops it compiles, and vet is content.
package main

import (
	"errors"
	"fmt"
)

type Archive struct{ pages []int }

func (a *Archive) Write(page int) error {
	if len(a.pages) == 2 {
		return errors.New("archive is full")
	}
	a.pages = append(a.pages, page)
	return nil
}

func main() {
	pages := []int{1, 2, 3}
	archive := &Archive{}
	for _, page := range pages {
		archive.Write(page)
	}
	pages = nil // moved, they say
	fmt.Println("here:", pages, "archive:", archive.pages)
}

// Output:
// here: [] archive: [1 2]
