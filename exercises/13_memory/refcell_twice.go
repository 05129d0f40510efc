//go:build ignore

// Go's range looks at the slice once, so a handler that is added meanwhile waits
// for the next event. Then somebody puts a mutex around the list, and the same
// handler hangs: Lock inside Lock waits for ever. TryLock shows it here without
// hanging.
package main

import (
	"fmt"
	"sync"
)

type Handler func(b *Bus, event string)

type Bus struct {
	mu       sync.Mutex
	handlers []Handler
}

func (b *Bus) Publish(event string) {
	for _, h := range b.handlers {
		h(b, event)
	}
}

func (b *Bus) PublishLocked(event string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.Publish(event)
}

func main() {
	mail := func(_ *Bus, event string) { fmt.Println("mail:", event) }
	signup := func(b *Bus, event string) {
		fmt.Println("signup:", event)
		if !b.mu.TryLock() {
			fmt.Println("signup: Lock would wait for ever")
			return
		}
		defer b.mu.Unlock()
		b.handlers = append(b.handlers, mail)
	}
	bus := &Bus{handlers: []Handler{signup}}
	bus.Publish("ann")
	bus.PublishLocked("bob")
}

// Output:
// signup: ann
// signup: bob
// signup: Lock would wait for ever
// mail: bob
