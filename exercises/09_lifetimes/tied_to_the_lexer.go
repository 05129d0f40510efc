//go:build ignore

// Two lexers, and neither signature says how long a word is good. A word of the
// first is a view into the message and stays good. A word of bufio.Scanner is a view
// into its own buffer, good until the next Scan; only its documentation says so.
package main

import (
	"bufio"
	"fmt"
	"strings"
)

type Lexer struct{ rest string }

func (l *Lexer) Next() string {
	word, rest, _ := strings.Cut(l.rest, " ")
	l.rest = rest
	return word
}

func main() {
	lexer := &Lexer{"deploy api v42"}
	command, service := lexer.Next(), lexer.Next()
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
