//go:build ignore

// In Go a call runs. With `go` in front it runs, too, but nobody waits: the user
// has a session before the line is written. There is no third case, in which a
// call gives a value that has not begun to run.
package main

import "fmt"

type auditLog struct {
	lines []string
	free  chan bool // the other machine takes a line when it gets to it
}

func (a *auditLog) write(line string) {
	<-a.free
	a.lines = append(a.lines, line)
}

func login(a *auditLog, user string) string {
	a.write("login " + user)
	return "session of " + user
}

func loginInAHurry(a *auditLog, user string, written chan<- bool) string {
	go func() {
		a.write("login " + user)
		written <- true
	}()
	return "session of " + user
}

func main() {
	a := &auditLog{free: make(chan bool, 1)}
	a.free <- true
	fmt.Println(login(a, "ann"), a.lines)

	b := &auditLog{free: make(chan bool, 1)}
	written := make(chan bool)
	fmt.Println(loginInAHurry(b, "bob", written), b.lines)
	b.free <- true
	<-written
	fmt.Println("later:", b.lines)
}

// Output:
// session of ann [login ann]
// session of bob []
// later: [login bob]
