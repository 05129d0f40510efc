//go:build ignore

// A Go channel takes any number of receivers: its lock is inside, and is held for
// the receive alone. Here a photo is done only when three of them are in work, so
// the program ends only if all three workers fetch at the same time.
package main

import (
	"fmt"
	"sort"
	"sync"
)

func main() {
	photos := make(chan int)
	var workers, together sync.WaitGroup
	var mu sync.Mutex
	var done []int

	together.Add(3)
	scale := func(photo int) {
		together.Done()
		together.Wait() // until three photos are in work
		mu.Lock()
		done = append(done, photo)
		mu.Unlock()
	}
	for i := 0; i < 3; i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for photo := range photos {
				scale(photo)
			}
		}()
	}
	for photo := 1; photo <= 3; photo++ {
		photos <- photo
	}
	close(photos)
	workers.Wait()
	sort.Ints(done)
	fmt.Println("scaled:", done)
}

// Output:
// scaled: [1 2 3]
