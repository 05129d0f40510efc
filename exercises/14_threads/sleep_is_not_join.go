//go:build ignore

// A sleep waits for nobody. The database is slow tonight, the sleep is over before
// it answers, and main goes on as if the export were written. A WaitGroup waits.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

var finished int32

// Worker writes one part of the export, as soon as the database is ready.
func Worker(id int, database <-chan bool) {
	<-database
	atomic.AddInt32(&finished, 1)
}

func main() {
	database := make(chan bool)
	for i := 0; i < 10; i++ {
		go Worker(i, database)
	}
	time.Sleep(time.Second) // nobody needs longer than that
	fmt.Println("after the sleep:", atomic.LoadInt32(&finished), "of 10 have finished")

	database = make(chan bool)
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(id int) {
			defer wg.Done()
			Worker(id, database)
		}(i)
	}
	time.AfterFunc(time.Second, func() { close(database) })
	wg.Wait()
	fmt.Println("after the wait:", atomic.LoadInt32(&finished), "of 10 have finished")
}

// Output:
// after the sleep: 0 of 10 have finished
// after the wait: 10 of 10 have finished
