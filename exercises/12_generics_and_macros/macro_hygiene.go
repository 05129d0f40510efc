//go:build ignore

// Go has no macros. A closure sees the variables of the function it is written in,
// so it can count. It cannot continue a loop that is not its own.
package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A function at package level sees no locals either, like the macro:
// func skipIf(bad bool) { skipped++ }   undefined: skipped

func payments(export string) (payments []int, skipped int) {
	skipIf := func(bad bool) bool {
		if bad {
			skipped++
			// continue   continue is not in a loop
		}
		return bad
	}
	for _, line := range strings.Split(export, "\n") {
		cents, err := strconv.Atoi(line)
		if skipIf(err != nil || cents == 0) {
			continue // at every place
		}
		payments = append(payments, cents)
	}
	return payments, skipped
}

func main() {
	fmt.Println(payments("1250\nn/a\n300\n\n0"))
}

// Output:
// [1250 300] 3
