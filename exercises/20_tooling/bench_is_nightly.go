//go:build ignore

// testing.B is part of Go: it finds N, and ResetTimer leaves the set-up out. Note
// that with b.N the whole function runs again for every N that it tries, set-up
// included. (Since Go 1.24 there is b.Loop: there it runs once.)
package main

import (
	"fmt"
	"testing"
	"time"
)

const loading = 5 * time.Millisecond

var loads int

func load() []int {
	loads++
	time.Sleep(loading)
	return []int{1999, 500}
}

func total(invoice []int) (sum int) {
	for _, cents := range invoice {
		sum += cents
	}
	return sum
}

func main() {
	result := testing.Benchmark(func(b *testing.B) {
		invoice := load()
		b.ResetTimer()
		for i := 0; i < b.N; i++ {
			total(invoice)
		}
	})
	fmt.Println("many runs:", result.N > 1000)
	fmt.Println("set-up counted:", result.NsPerOp() >= loading.Nanoseconds())
	fmt.Println("set-up ran once:", loads == 1)
}

// Output:
// many runs: true
// set-up counted: false
// set-up ran once: false
