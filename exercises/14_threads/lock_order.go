//go:build ignore

// Two goroutines hold one mutex each and want the other's. Go's runtime reports
// "all goroutines are asleep - deadlock!" only if really all of them are. Any
// other goroutine at work, a server's for example, and there is silence.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

type warehouse struct {
	mu    sync.Mutex
	boxes int
}

func moveBoxes(from, to *warehouse, n int, bothHoldOne *sync.WaitGroup) {
	from.mu.Lock()
	defer from.mu.Unlock()
	bothHoldOne.Done()
	bothHoldOne.Wait()
	to.mu.Lock()
	defer to.mu.Unlock()
	from.boxes -= n
	to.boxes += n
}

func main() {
	bonn, kiel := &warehouse{boxes: 1000}, &warehouse{boxes: 1000}
	var bothHoldOne sync.WaitGroup
	bothHoldOne.Add(2)
	go moveBoxes(bonn, kiel, 30, &bothHoldOne)
	go moveBoxes(kiel, bonn, 40, &bothHoldOne)
	bothHoldOne.Wait()

	time.Sleep(time.Second) // time enough, if they could go on
	fmt.Println("trucks on their way:", runtime.NumGoroutine()-1)
	fmt.Println("Bonn can be locked:", bonn.mu.TryLock())
}

// Output:
// trucks on their way: 2
// Bonn can be locked: false
