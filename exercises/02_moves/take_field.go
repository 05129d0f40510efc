//go:build ignore

// Flush must leave something behind: nil. A popular shortcut leaves lines[:0], to
// use the memory again. It compiles, and the next write changes what was handed
// out before.
package main

import "fmt"

type Buffer struct{ lines []string }

func (b *Buffer) Write(line string) { b.lines = append(b.lines, line) }

func (b *Buffer) Flush() []string {
	out := b.lines
	b.lines = nil
	return out
}

func (b *Buffer) FlushAndReuse() []string {
	out := b.lines
	b.lines = b.lines[:0]
	return out
}

func main() {
	good := &Buffer{}
	good.Write("started")
	out := good.Flush()
	good.Write("ready")
	fmt.Println(out)

	bad := &Buffer{}
	bad.Write("started")
	out = bad.FlushAndReuse()
	bad.Write("ready")
	fmt.Println(out)
}

// Output:
// [started]
// [ready]
