//go:build ignore

// Any pointer may go along with a goroutine, wherever the scheduler moves it. What
// the pointer's owner does meanwhile is nobody's business: here the letter is
// changed for the next campaign while the first one is still being delivered.
package main

import "fmt"

type letter struct{ campaign int }

func start(l *letter, readers []string, turn <-chan bool) <-chan string {
	out := make(chan string)
	go func() {
		defer close(out)
		for _, reader := range readers {
			<-turn
			out <- fmt.Sprintf("%s: campaign %d", reader, l.campaign)
		}
	}()
	return out
}

func main() {
	l := &letter{campaign: 1}
	turn := make(chan bool)
	delivered := start(l, []string{"ann", "bob"}, turn)
	turn <- true
	fmt.Println(<-delivered)
	l.campaign = 2 // the goroutine holds the same pointer
	turn <- true
	fmt.Println(<-delivered)
}

// Output:
// ann: campaign 1
// bob: campaign 2
