//go:build ignore

// Embedding promotes the field and the method that one wants, and all the others.
// Log has a String method, so now Import has one, and Println prints an import
// without its rows.
package main

import "fmt"

type Log struct {
	prefix string
	lines  []string
}

func (l *Log) Write(text string) { l.lines = append(l.lines, l.prefix+": "+text) }
func (l *Log) Entries() []string { return l.lines }
func (l *Log) String() string    { return fmt.Sprint("log with ", len(l.lines), " lines") }

type Import struct {
	Log
	rows int
}

func main() {
	job := &Import{rows: 500}
	job.prefix = "orders"
	job.Write("500 rows")
	fmt.Println(job.Entries())
	fmt.Println(job)
}

// Output:
// [orders: 500 rows]
// log with 1 lines
