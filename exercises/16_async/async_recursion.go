//go:build ignore

// A goroutine's stack begins with a few kilobytes and grows when it must. So a
// function that waits may call itself, a hundred thousand levels deep.
package main

import (
	"fmt"
	"runtime"
)

type folder struct {
	bytes   int
	folders []*folder
}

func list(f *folder) int {
	runtime.Gosched() // let others run, as a request would
	return f.bytes
}

func size(f *folder) int {
	total := list(f)
	for _, sub := range f.folders {
		total += size(sub)
	}
	return total
}

func main() {
	bucket := &folder{bytes: 1}
	for i := 0; i < 100_000; i++ {
		bucket = &folder{bytes: 1, folders: []*folder{bucket}}
	}
	fmt.Println(size(bucket), "bytes")
}

// Output:
// 100001 bytes
