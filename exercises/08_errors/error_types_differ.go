//go:build ignore

// Every error fits into `error`. So the signature does not say which errors there
// are, and the caller asks for each one that it has heard of. This caller has
// heard of bad numbers only.
package main

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

var errNotText = errors.New("not text")

func retryAfter(raw []byte) (int, error) {
	if !utf8.Valid(raw) {
		return 0, errNotText // added last week
	}
	return strconv.Atoi(string(raw))
}

func nextStep(raw []byte) string {
	seconds, err := retryAfter(raw)
	var notANumber *strconv.NumError
	if errors.As(err, &notANumber) {
		return "wait 60 s"
	}
	return fmt.Sprintf("wait %d s", seconds)
}

func main() {
	fmt.Println(nextStep([]byte("120")))
	fmt.Println(nextStep([]byte("Fri, 31 Dec")))
	fmt.Println(nextStep([]byte{0xff, 0xfe}))
}

// Output:
// wait 120 s
// wait 60 s
// wait 0 s
