//go:build ignore

// The variable is born with 0. Nothing tells the 0 that somebody chose from the
// 0 that nobody chose, and http.Client takes either as "no timeout".
package main

import (
	"fmt"
	"net/http"
	"time"
)

func timeout(bulk bool) int {
	var timeout int
	if bulk {
		timeout = 30
	}
	return timeout
}

func main() {
	for _, bulk := range []bool{true, false} {
		client := http.Client{Timeout: time.Duration(timeout(bulk)) * time.Second}
		fmt.Println(bulk, client.Timeout, "waits for ever:", client.Timeout == 0)
	}
}

// Output:
// true 30s waits for ever: false
// false 0s waits for ever: true
