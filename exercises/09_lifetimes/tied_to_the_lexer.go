//go:build ignore

// Two readers with the same signature in Go. A word of the first is a view into
// the message and stays good. A word of bufio.Scanner is a view into the
// scanner's own buffer, good until the next Scan; only its documentation says so.
package main

import (
	"bufio"
	"fmt"
	"strings"
)

type Words struct{ rest string }

func (w *Words) Next() string {
	word, rest, _ := strings.Cut(w.rest, " ")
	w.rest = rest
	return word
}

func main() {
	words := &Words{"deploy api v42"}
	command, service := words.Next(), words.Next()
	fmt.Println(command, service)

	scanner := bufio.NewScanner(strings.NewReader("deploy api v42"))
	scanner.Buffer(make([]byte, 8), 8) // a small one, so that it shows at once
	scanner.Split(bufio.ScanWords)
	scanner.Scan()
	first := scanner.Bytes()
	scanner.Scan()
	fmt.Printf("first: %q, second: %q\n", first, scanner.Bytes())
}

// Output:
// deploy api
// first: "api v4", second: "api"
