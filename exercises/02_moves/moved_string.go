//go:build ignore

// s2 := s1 copies the string header: two names, and both stay good. With a
// pointer it is the same, only that both names now change one token.
package main

import "fmt"

type Token struct {
	Text   string
	Serial int
}

func handOver(s1 *Token) (*Token, int) {
	s2 := s1
	return s2, len(s1.Text)
}

func main() {
	s1 := "c0ffee"
	s2 := s1
	fmt.Println(s1, s2)

	mine := &Token{Text: "c0ffee", Serial: 7}
	theirs, length := handOver(mine)
	theirs.Text = "revoked"
	fmt.Println(length, mine.Text) // handed over, and still in my hands
}

// Output:
// c0ffee c0ffee
// 6 revoked
