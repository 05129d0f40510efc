//go:build ignore

// Every access to the balance is locked, so this is no data race: -race is silent.
// The card is used twice all the same, because the answer of the check is old
// by the time the money is taken. No compiler sees that, rustc neither.
package main

import (
	"fmt"
	"sync"
)

type giftCard struct {
	mu      sync.Mutex
	balance int
}

func (c *giftCard) pay(cents int, approve func() bool) bool {
	c.mu.Lock()
	ok := c.balance >= cents
	c.mu.Unlock()
	if !ok || !approve() {
		return false
	}
	c.mu.Lock()
	c.balance -= cents
	c.mu.Unlock()
	return true
}

func main() {
	card := &giftCard{balance: 100}
	var bothAsk sync.WaitGroup
	bothAsk.Add(2)
	approve := func() bool {
		bothAsk.Done()
		bothAsk.Wait() // the fraud service thinks about both of them
		return true
	}
	paid := make(chan bool)
	for i := 0; i < 2; i++ {
		go func() { paid <- card.pay(80, approve) }()
	}
	fmt.Println("paid:", <-paid, <-paid)
	fmt.Println("balance:", card.balance)
}

// Output:
// paid: true true
// balance: -60
