//go:build ignore

// A field that is not mentioned is zero. Whether zero is a good value is another
// question: for http.Client.Timeout it means to wait for ever. And a field that is
// added later is zero in all the literals that were written before.
package main

import (
	"fmt"
	"net/http"
)

type Client struct {
	URL       string
	Retries   int
	TimeoutMS int
	KeepAlive bool
}

func main() {
	payments := Client{URL: "https://pay.example.com", Retries: 0}
	fmt.Printf("%+v\n", payments)

	c := http.Client{Transport: http.DefaultTransport}
	fmt.Println("http.Client.Timeout:", c.Timeout)
}

// Output:
// {URL:https://pay.example.com Retries:0 TimeoutMS:0 KeepAlive:false}
// http.Client.Timeout: 0s
