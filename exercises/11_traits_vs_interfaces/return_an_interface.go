//go:build ignore

// Go boxes without being asked: an interface value holds a pointer to the data.
// And a nil *LogFile in a Sink makes a Sink that is not nil.
package main

import "fmt"

type Sink interface{ Write(line string) }

type Console struct{}

func (Console) Write(line string) { fmt.Println("console:", line) }

type LogFile struct{ path string }

func (f *LogFile) Write(line string) { fmt.Println(f.path+":", line) }

func openSink(target string) Sink {
	if target == "console" {
		return Console{}
	}
	var file *LogFile // nil, if there is no path
	if target != "" {
		file = &LogFile{path: target}
	}
	return file
}

func main() {
	openSink("console").Write("ready")
	openSink("app.log").Write("ready")
	fmt.Println("no sink for an empty target:", openSink("") == nil)
}

// Output:
// console: ready
// app.log: ready
// no sink for an empty target: false
