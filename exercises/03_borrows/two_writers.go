//go:build ignore

// Two pointers into one slice may be the same pointer. Go does not ask.
package main

import "fmt"

type Account struct{ Cents int }

func transfer(ledger []Account, from, to, n int) {
	a, b := &ledger[from], &ledger[to]
	left, right := a.Cents-n, b.Cents+n
	a.Cents, b.Cents = left, right
}

func main() {
	ledger := []Account{{100}, {20}}
	transfer(ledger, 0, 1, 30)
	fmt.Println("0 pays 1:", ledger)
	transfer(ledger, 1, 1, 30) // from == to: both pointers are one account
	fmt.Println("1 pays 1:", ledger)
}

// Output:
// 0 pays 1: [{70} {50}]
// 1 pays 1: [{70} {80}]
