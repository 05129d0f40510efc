//go:build ignore

// Go has one kind of pointer, and any goroutine may hold it. Whether the struct
// behind it is made for that, the compiler does not ask. This one is not: to
// connect is to read a number, add one and write it back, and if all three workers
// read before one of them writes, they share a number. A plain n++ does that
// now and then; the WaitGroup makes it happen every time.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type Config struct{ connections int32 }

func (c *Config) connect(allHaveRead *sync.WaitGroup) int32 {
	n := atomic.LoadInt32(&c.connections)
	allHaveRead.Done()
	allHaveRead.Wait()
	atomic.StoreInt32(&c.connections, n+1)
	return n + 1
}

func main() {
	cfg := &Config{}
	numbers := make(chan int32)
	var allHaveRead sync.WaitGroup
	allHaveRead.Add(3)
	for i := 0; i < 3; i++ {
		go func() { numbers <- cfg.connect(&allHaveRead) }()
	}
	fmt.Println("connections:", <-numbers, <-numbers, <-numbers)
}

// Output:
// connections: 1 1 1
