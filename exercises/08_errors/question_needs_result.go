//go:build ignore

// The same mistake in Go: resize has nowhere to return the error to, so somebody
// dropped it. It compiles, and the pool has no workers left.
package main

import (
	"fmt"
	"strconv"
)

type Pool struct{ workers int }

func (p *Pool) resize(input string) {
	p.workers, _ = strconv.Atoi(input)
}

func (p *Pool) resizeOrFail(input string) error {
	n, err := strconv.Atoi(input)
	if err != nil {
		return err
	}
	p.workers = n
	return nil
}

func main() {
	pool := &Pool{workers: 4}
	err := pool.resizeOrFail("many")
	fmt.Println(pool.workers, err)
	pool.resize("many")
	fmt.Println(pool.workers)
}

// Output:
// 4 strconv.Atoi: parsing "many": invalid syntax
// 0
