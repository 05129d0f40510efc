//go:build ignore

// A loop, or a generic Map, does its work on the spot. The nearest thing to Rust's
// map is a function that somebody still has to call. Since Go 1.23 there is a type
// for such functions, iter.Seq, and range calls them.
package main

import "fmt"

type Backend struct{ probes int }

func (b *Backend) Probe() bool { b.probes++; return true }

func Map[T, U any](in []T, f func(T) U) []U {
	out := make([]U, 0, len(in))
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

// LazyMap works on one element each time somebody asks for the next result.
func LazyMap[T, U any](in []T, f func(T) U) func() (U, bool) {
	i := 0
	return func() (result U, ok bool) {
		if i == len(in) {
			return result, false
		}
		i++
		return f(in[i-1]), true
	}
}

func main() {
	backends := []*Backend{{}, {}, {}}
	probes := func() (n int) {
		for _, b := range backends {
			n += b.probes
		}
		return n
	}

	Map(backends, (*Backend).Probe)
	fmt.Println("after Map:", probes())

	next := LazyMap(backends, (*Backend).Probe)
	fmt.Println("after LazyMap:", probes())
	for _, ok := next(); ok; _, ok = next() {
	}
	fmt.Println("after asking:", probes())
}

// Output:
// after Map: 3
// after LazyMap: 3
// after asking: 6
