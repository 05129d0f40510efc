//go:build ignore

// In Go the upload is a goroutine, and select only looks into its channel. The
// losing cases of a select lose nothing. Nobody asks where the upload's variables
// are in memory: the runtime moves a goroutine's stack and corrects the pointers.
package main

import "fmt"

type bar struct{ steps int }

func (b *bar) Step() { b.steps++ }

func start(file string) (<-chan int, chan<- bool) {
	done, finish := make(chan int), make(chan bool)
	go func() {
		<-finish
		done <- len(file)
	}()
	return done, finish
}

func uploadWithBar(file string, ticks <-chan int, b *bar) int {
	done, finish := start(file)
	for {
		select {
		case bytes := <-done:
			return bytes
		case tick := <-ticks:
			b.Step()
			if tick == 3 { // the upload takes a bit more than three ticks
				finish <- true
			}
		}
	}
}

func main() {
	ticks := make(chan int, 3)
	ticks <- 1
	ticks <- 2
	ticks <- 3
	var b bar
	fmt.Println(uploadWithBar("seven bytes", ticks, &b), "bytes,", b.steps, "steps")
}

// Output:
// 11 bytes, 3 steps
