//go:build ignore

// gofmt is also a package. This program formats the exercise's code, as one
// would have typed it in Go. Note the tabs: rustfmt uses four spaces.
package main

import (
	"fmt"
	"go/format"
)

const typed = `func respond(load,limit int)int{
  if load<limit {return 200}
    if load==limit { return 429 }
 return 503
}
`

func main() {
	formatted, err := format.Source([]byte(typed))
	if err != nil {
		panic(err)
	}
	fmt.Print(string(formatted))
}

// Output:
// func respond(load, limit int) int {
// 	if load < limit {
// 		return 200
// 	}
// 	if load == limit {
// 		return 429
// 	}
// 	return 503
// }
