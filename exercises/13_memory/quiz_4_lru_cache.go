//go:build ignore

// The map and the list both point to an entry, and evicting it means to forget it
// in both. The memory comes back at the next collection, whenever that is. And if
// one place is forgotten, as here the map, it never does: the cache has no limit
// any more, and nothing says so.
package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

type Entry struct {
	key          string
	value        [1 << 20]byte
	newer, older *Entry
}

type LRU struct {
	entries        map[string]*Entry
	newest, oldest *Entry
	room           int
	forgetful      bool
}

func (l *LRU) Put(key string) {
	if l.room == 0 {
		gone := l.oldest
		l.oldest = gone.newer
		l.oldest.older = nil
		if !l.forgetful {
			delete(l.entries, gone.key)
		}
		l.room++
	}
	l.room--
	e := &Entry{key: key, older: l.newest}
	if l.newest != nil {
		l.newest.newer = e
	} else {
		l.oldest = e
	}
	l.newest = e
	l.entries[key] = e
}

func megabytes() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc >> 20
}

func run(forgetful bool) {
	lru := &LRU{entries: map[string]*Entry{}, room: 4, forgetful: forgetful}
	for i := 0; i < 100; i++ {
		lru.Put(fmt.Sprint("user", i))
	}
	fmt.Println("room for 4 MB, in memory:", megabytes(), "MB")
	runtime.GC()
	fmt.Println("after a collection:", megabytes(), "MB")
	runtime.KeepAlive(lru)
}

func main() {
	debug.SetGCPercent(-1) // no collection but those here
	run(false)
	runtime.GC()
	fmt.Println("and with a map that forgets nothing:")
	run(true)
}

// Output:
// room for 4 MB, in memory: 100 MB
// after a collection: 4 MB
// and with a map that forgets nothing:
// room for 4 MB, in memory: 100 MB
// after a collection: 100 MB
