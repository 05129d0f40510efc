//go:build ignore

// A Go slice of structs is one block of memory; a slice of pointers is one block
// and an object per element, each of them work for the collector. Go lets both
// pass, and so does go vet: you find out when you count.
package main

import (
	"fmt"
	"testing"
)

type Rule struct{ route, perMinute int }

type Pointers struct{ rules *[]*Rule }

type Values struct{ rules []Rule }

var (
	pointers *Pointers
	values   Values
)

func loadPointers() {
	rules := make([]*Rule, 0, 4)
	for route := 1; route <= 4; route++ {
		rules = append(rules, &Rule{route, 60})
	}
	pointers = &Pointers{&rules}
}

func loadValues() {
	rules := make([]Rule, 0, 4)
	for route := 1; route <= 4; route++ {
		rules = append(rules, Rule{route, 60})
	}
	values = Values{rules}
}

func main() {
	fmt.Println("with pointers:", testing.AllocsPerRun(100, loadPointers), "allocations")
	fmt.Println("with values:  ", testing.AllocsPerRun(100, loadValues), "allocation")
}

// Output:
// with pointers: 7 allocations
// with values:   1 allocation
