//go:build ignore

// The whole pool in Go. The compiler asks for none of it: leave out `recover` and a
// broken invoice ends the process, leave out a `close` and somebody waits for ever,
// leave out the sort and the order is chance. All three compile.
package main

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
)

type invoice struct{ number, lines int }

type done struct {
	number, pages int
	err           error
}

func render(i invoice) int {
	if i.lines == 0 {
		panic(fmt.Sprintf("no lines on invoice %d", i.number))
	}
	return i.lines / 10
}

func safely(i invoice) (d done) {
	d.number = i.number
	defer func() {
		if p := recover(); p != nil {
			d.err = fmt.Errorf("%v", p)
		}
	}()
	d.pages = render(i)
	return d
}

func renderAll(workers int, invoices []invoice) []done {
	jobs, results := make(chan invoice, workers), make(chan done)
	var wg sync.WaitGroup
	for i := 0; i < workers; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				results <- safely(j)
			}
		}()
	}
	go func() {
		for _, i := range invoices {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	var all []done
	for d := range results {
		all = append(all, d)
	}
	sort.Slice(all, func(a, b int) bool { return all[a].number < all[b].number })
	return all
}

func main() {
	for _, d := range renderAll(3, []invoice{{4, 40}, {3, 0}, {2, 20}, {1, 10}}) {
		fmt.Println(d.number, d.pages, d.err)
	}
	for runtime.NumGoroutine() > 1 {
		runtime.Gosched()
	}
	fmt.Println("goroutines:", runtime.NumGoroutine())
}

// Output:
// 1 1 <nil>
// 2 2 <nil>
// 3 0 no lines on invoice 3
// 4 4 <nil>
// goroutines: 1
