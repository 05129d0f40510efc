//go:build ignore

// With defer the lock comes back on every way out, in a panic too. Without it the
// code compiles as well, and vet has no word for it: it is a habit, not a rule.
package main

import (
	"errors"
	"fmt"
)

type Lock struct{ held bool }

func (l *Lock) Acquire() { l.held = true }
func (l *Lock) Release() { l.held = false }

func migrate(lock *Lock, steps func() (int, error)) (int, error) {
	lock.Acquire()
	defer lock.Release()
	return steps()
}

func migrateByHand(lock *Lock, steps func() (int, error)) (int, error) {
	lock.Acquire()
	rows, err := steps()
	if err != nil {
		return 0, err
	}
	lock.Release()
	return rows, nil
}

func main() {
	fails := func() (int, error) { return 0, errors.New("column exists") }
	panics := func() (int, error) { panic("bad step") }

	byHand := &Lock{}
	migrateByHand(byHand, fails)
	fmt.Println("by hand, failed, still held:", byHand.held)

	lock := &Lock{}
	migrate(lock, fails)
	fmt.Println("defer, failed, still held:", lock.held)
	func() {
		defer func() { recover() }()
		migrate(lock, panics)
	}()
	fmt.Println("defer, panicked, still held:", lock.held)
}

// Output:
// by hand, failed, still held: true
// defer, failed, still held: false
// defer, panicked, still held: false
