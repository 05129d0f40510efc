//go:build ignore

// What http.Server.Shutdown does for you, your own accept loop has to do. This
// one stops accepting, and returns while three connections are still served.
package main

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"runtime"
	"time"
)

func connection(c net.Conn) {
	defer c.Close()
	for lines := bufio.NewScanner(c); lines.Scan(); {
		fmt.Fprintf(c, "%s: done\n", lines.Text())
	}
}

func serve(ctx context.Context, l net.Listener) {
	go func() {
		<-ctx.Done()
		l.Close()
	}()
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		go connection(c)
	}
}

// goroutines waits, two seconds at most, until only want of them are left.
func goroutines(want int) int {
	for i := 0; i < 2000 && runtime.NumGoroutine() > want; i++ {
		time.Sleep(time.Millisecond)
	}
	return runtime.NumGoroutine()
}

func main() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	before := runtime.NumGoroutine()
	ctx, stop := context.WithCancel(context.Background())
	served := make(chan bool)
	go func() {
		serve(ctx, l)
		close(served)
	}()

	for i := 0; i < 3; i++ {
		c, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			fmt.Println(err)
			return
		}
		defer c.Close()
		fmt.Fprintln(c, "hello")
		answer, _ := bufio.NewReader(c).ReadString('\n')
		fmt.Print(answer)
	}

	stop()
	<-served
	fmt.Println("serve has returned; still alive:", goroutines(before+3)-before)
}

// Output:
// hello: done
// hello: done
// hello: done
// serve has returned; still alive: 3
