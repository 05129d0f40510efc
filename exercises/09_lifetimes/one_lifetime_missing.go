//go:build ignore

// With []byte in place of string the same mistake compiles in Go. A translated
// label is safe. One that is missing is a view of the caller's key, and changes
// with it. So the bug shows only in languages with holes in their catalogue.
package main

import "fmt"

func label(catalog map[string][]byte, key []byte) []byte {
	if text, ok := catalog[string(key)]; ok {
		return text
	}
	return key
}

func main() {
	catalog := map[string][]byte{"button.pay": []byte("Bezahlen")}
	var shown [][]byte
	var key []byte // one buffer for all keys
	for _, action := range []string{"pay", "cancel", "return"} {
		key = append(append(key[:0], "button."...), action...)
		shown = append(shown, label(catalog, key))
	}
	fmt.Printf("%s\n", shown)
}

// Output:
// [Bezahlen button.return button.return]
