//go:build ignore

// A Go string is a view too, and nothing in its type says of what. The garbage
// collector keeps the whole text alive for the five bytes that somebody holds.
package main

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

type Entry struct {
	Status int
	Path   string
}

// parse returns a view into line, or with own a copy.
func parse(line string, own bool) Entry {
	status, _ := strconv.Atoi(line[:3])
	path := line[4:9]
	if own {
		path = strings.Clone(path)
	}
	return Entry{status, path}
}

func heapMiB() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc >> 20)
}

func load(own bool) {
	before := heapMiB()
	var entries []Entry
	for i := 0; i < 32; i++ {
		line := "200 /cart" + strings.Repeat(" ", 1<<20)
		entries = append(entries, parse(line, own))
	}
	fmt.Printf("32 paths of 5 bytes keep %d MiB alive\n", heapMiB()-before)
	runtime.KeepAlive(entries)
}

func main() {
	load(false)
	load(true)
}

// Output:
// 32 paths of 5 bytes keep 32 MiB alive
// 32 paths of 5 bytes keep 0 MiB alive
