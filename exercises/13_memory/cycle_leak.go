//go:build ignore

// Go's collector does not count pointers: it looks for what can be reached from
// the running code, and a cycle that nobody can reach is garbage like any other.
// It is freed at the next collection, not before.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type Resource struct {
	parent   *Resource
	children []*Resource
	state    [16 << 20]byte
}

func inUse() bool {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc > 16<<20
}

func plan() *Resource {
	parent, child := &Resource{}, &Resource{}
	child.parent = parent
	parent.children = append(parent.children, child)
	return parent
}

func main() {
	debug.SetGCPercent(-1) // no collection but the one below
	network := plan()
	fmt.Println("child finds parent:", network.children[0].parent == network)
	network = nil
	fmt.Println("thrown away, still in memory:", inUse())
	runtime.GC()
	fmt.Println("after a collection, still in memory:", inUse())
}

// Output:
// child finds parent: true
// thrown away, still in memory: true
// after a collection, still in memory: false
