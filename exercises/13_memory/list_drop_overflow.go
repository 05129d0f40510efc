//go:build ignore

// Go never follows the chain on your stack: the collector does it elsewhere, and
// later. And a function that does recurse a million times is fine, because the
// stack of a goroutine grows (up to 1 GB). The price: after `newest = nil` all
// entries are in memory until the next collection.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type Entry struct {
	text   [64]byte
	before *Entry
}

func length(e *Entry) int {
	if e == nil {
		return 0
	}
	return 1 + length(e.before)
}

func inUse() bool {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc > 50<<20
}

func main() {
	debug.SetGCPercent(-1) // no collection but the one below
	var newest *Entry
	for i := 0; i < 1_000_000; i++ {
		newest = &Entry{before: newest}
	}
	fmt.Println("entries:", length(newest))
	newest = nil
	fmt.Println("newest = nil, still in memory:", inUse())
	runtime.GC()
	fmt.Println("after a collection, still in memory:", inUse())
}

// Output:
// entries: 1000000
// newest = nil, still in memory: true
// after a collection, still in memory: false
