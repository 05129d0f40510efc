//go:build ignore

// Both slices have the same array. Where there is room left in it, append writes
// over what the other slice holds; where there is none, it copies. Which of the two
// happens depends on the capacity.
package main

import "fmt"

func logFields(fields []string) {
	common := fields[:2]
	fields = append(fields, "status=200")
	audit := append(common, "user=ann")
	fmt.Println("access:", fields)
	fmt.Println("audit: ", audit)
}

func main() {
	logFields([]string{"service=shop", "region=eu", "path=/cart"})

	roomy := make([]string, 0, 4)
	logFields(append(roomy, "service=shop", "region=eu", "path=/cart"))
}

// Output:
// access: [service=shop region=eu path=/cart status=200]
// audit:  [service=shop region=eu user=ann]
// access: [service=shop region=eu user=ann status=200]
// audit:  [service=shop region=eu user=ann]
