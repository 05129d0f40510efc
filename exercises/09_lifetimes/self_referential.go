//go:build ignore

// A Go struct may look into itself: strings never change and the collector keeps
// them. But text and lines are then two things that only look like one. Whoever
// sets the text and forgets the lines has a file that contradicts itself.
package main

import (
	"fmt"
	"strings"
)

type File struct {
	text  string
	lines []string
}

func NewFile(text string) *File {
	return &File{text, strings.Split(text, "\n")}
}

func main() {
	file := NewFile("name = shop\nport = 8080")
	file.text = strings.Replace(file.text, "8080", "9090", 1)
	fmt.Println("text: ", strings.Contains(file.text, "port = 9090"))
	fmt.Println("lines:", file.lines[1] == "port = 9090")
}

// Output:
// text:  true
// lines: false
