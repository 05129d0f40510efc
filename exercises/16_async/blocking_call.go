//go:build ignore

// One processor, and three goroutines, each in a call that blocks its thread (Fd
// takes the pipe away from Go's poller; what is left is the bare read of the
// system). The runtime brings other threads for the others: main goes on, and in
// the end it writes what the three wait for.
package main

import (
	"fmt"
	"os"
	"runtime"
)

// shard is asked by reading from it, and answers when somebody writes to it.
type shard struct{ r, w *os.File }

func open() shard {
	r, w, err := os.Pipe()
	if err != nil {
		panic(err)
	}
	r.Fd() // from here on a read blocks its thread
	return shard{r, w}
}

func (s shard) count() int {
	orders := make([]byte, 1)
	s.r.Read(orders)
	return int(orders[0])
}

func main() {
	runtime.GOMAXPROCS(1)
	asking, counts := make(chan bool), make(chan int)
	shards := []shard{open(), open(), open()}
	for _, s := range shards {
		s := s
		go func() {
			asking <- true
			counts <- s.count()
		}()
	}
	for range shards {
		<-asking
		fmt.Println("a shard is asked, a user is answered")
	}
	for i, s := range shards {
		s.w.Write([]byte{byte(10 * (i + 1))})
	}
	fmt.Println("orders:", <-counts+<-counts+<-counts)
}

// Output:
// a shard is asked, a user is answered
// a shard is asked, a user is answered
// a shard is asked, a user is answered
// orders: 60
