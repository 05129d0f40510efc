//go:build ignore

// A defer runs when the function returns, after its last line was evaluated. So
// the file is published while its rows are still in the buffer.
package main

import "fmt"

type Disk struct{ text string }

type File struct {
	disk   *Disk
	buffer string
	closed int
}

func (f *File) Write(row string) { f.buffer += row }

func (f *File) Close() {
	f.closed++
	f.disk.text += f.buffer
	f.buffer = ""
}

func (d *Disk) Publish() string { return d.text }

func tooLate(d *Disk) string {
	f := &File{disk: d}
	defer f.Close()
	f.Write("7,ferris;")
	return d.Publish()
}

func twice(d *Disk) (text string, f *File) {
	f = &File{disk: d}
	defer f.Close()
	f.Write("7,ferris;")
	f.Close()
	return d.Publish(), f
}

func main() {
	fmt.Printf("only the defer: %q\n", tooLate(&Disk{}))
	text, f := twice(&Disk{})
	fmt.Printf("both: %q, closed %d times\n", text, f.closed)
}

// Output:
// only the defer: ""
// both: "7,ferris;", closed 2 times
