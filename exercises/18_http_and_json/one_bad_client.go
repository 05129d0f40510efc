//go:build ignore

// Without the word `go` a Go server is held up by one slow client, too. With it
// there is one more thing to know: a panic in any goroutine ends the program. Only
// net/http recovers, per connection. In Rust a panic ends its own thread.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"time"
)

func answer(conn net.Conn) {
	defer conn.Close()
	if _, err := bufio.NewReader(conn).ReadString('\n'); err != nil {
		return
	}
	fmt.Fprint(conn, "all systems up")
}

func inTurn(conn net.Conn)    { answer(conn) }
func goroutine(conn net.Conn) { go answer(conn) }

// serve lets a slow client in, then a quick one, and says what the quick one gets.
func serve(handle func(net.Conn)) string {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	defer listener.Close()

	slow, _ := net.Dial("tcp", listener.Addr().String())
	defer slow.Close()
	quick, _ := net.Dial("tcp", listener.Addr().String())
	defer quick.Close()

	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			handle(conn)
		}
	}()

	fmt.Fprint(quick, "GET / HTTP/1.1\r\n")
	quick.SetReadDeadline(time.Now().Add(2 * time.Second))
	page := make([]byte, 14)
	_, err = quick.Read(page)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return "no answer in two seconds"
	}
	return string(page)
}

func main() {
	fmt.Println("a goroutine each:", serve(goroutine))
	fmt.Println("one by one:", serve(inTurn))
}

// Output:
// a goroutine each: all systems up
// one by one: no answer in two seconds
