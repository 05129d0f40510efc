//go:build ignore

// Go cuts a string at any byte. Nothing panics, and the broken letter travels on:
// to the phone, into the database, into JSON, which turns it into U+FFFD.
package main

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

func main() {
	title := "Menü der Woche"[:4]
	fmt.Printf("%q, valid: %t\n", title, utf8.ValidString(title))
	message, _ := json.Marshal(title)
	fmt.Println(string(message))
}

// Output:
// "Men\xc3", valid: false
// "Men\ufffd"
