//go:build ignore

// A Go select chooses between finished operations: a receive happens or it does
// not, and no function is stopped halfway. The parcel lives in the loop; a beat
// between two orders does it no harm.
package main

import "fmt"

func pack(orders <-chan int, tick <-chan bool) (shipped [][]int, beats int) {
	var parcel []int
	for {
		select {
		case order, ok := <-orders:
			if ok {
				parcel = append(parcel, order)
			}
			if len(parcel) == 3 || !ok && len(parcel) > 0 {
				shipped = append(shipped, parcel)
				parcel = nil
			}
			if !ok {
				return shipped, beats
			}
		case <-tick:
			beats++
		}
	}
}

func main() {
	orders, tick := make(chan int), make(chan bool)
	go func() {
		for order := 1; order <= 7; order++ {
			orders <- order
			tick <- true // a beat after each order
		}
		close(orders)
	}()
	shipped, beats := pack(orders, tick)
	fmt.Println("shipped:", shipped)
	fmt.Println("beats:", beats)
}

// Output:
// shipped: [[1 2 3] [4 5 6] [7]]
// beats: 7
