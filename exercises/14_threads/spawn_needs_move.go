//go:build ignore

// The closure and the handler share one variable, for as long as either needs it.
// That keeps it alive, and it also lets both of them write to it: the handler
// uses r for the next order, and the mail goes to the wrong one.
package main

import "fmt"

type Receipt struct{ Order int }

func (r Receipt) Deliver() { fmt.Println("mailed:", r.Order) }

func main() {
	r := Receipt{Order: 4711}
	connected, done := make(chan bool), make(chan bool)
	go func() {
		<-connected // the mail server takes its time
		r.Deliver()
		close(done)
	}()
	fmt.Println("answered:", r.Order)

	r = Receipt{Order: 4712}
	close(connected)
	<-done
}

// Output:
// answered: 4711
// mailed: 4712
