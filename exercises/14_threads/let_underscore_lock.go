//go:build ignore

// One forgotten word with another effect: without `defer`, Unlock comes at once.
// It compiles, vet is silent, and the migration runs with the mutex unlocked.
package main

import (
	"fmt"
	"sync"
)

var mu sync.Mutex

// migrate reports whether somebody else could start a migration now.
func migrate() {
	free := mu.TryLock()
	if free {
		mu.Unlock()
	}
	fmt.Println("the lock is free during the migration:", free)
}

func withDefer() {
	mu.Lock()
	defer mu.Unlock()
	migrate()
}

func withoutDefer() {
	mu.Lock()
	mu.Unlock()
	migrate()
}

func main() {
	withDefer()
	withoutDefer()
}

// Output:
// the lock is free during the migration: false
// the lock is free during the migration: true
