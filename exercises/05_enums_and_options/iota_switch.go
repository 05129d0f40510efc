//go:build ignore

// Retrying was added to the list. Both switches still compile, and vet is
// content: one returns an empty label, the other one stops the polling.
package main

import "fmt"

type State int

const (
	Queued State = iota
	Running
	Retrying // since this morning
	Done
)

func label(s State) string {
	switch s {
	case Queued:
		return "queued"
	case Running:
		return "running"
	case Done:
		return "done"
	}
	return ""
}

func askAgain(s State) (seconds int, ok bool) {
	switch s {
	case Queued:
		return 10, true
	case Running:
		return 1, true
	default:
		return 0, false
	}
}

func main() {
	seconds, ok := askAgain(Retrying)
	fmt.Printf("label %q, ask again: %d %v\n", label(Retrying), seconds, ok)
}

// Output:
// label "", ask again: 0 false
