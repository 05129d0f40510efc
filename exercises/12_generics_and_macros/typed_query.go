//go:build ignore

// A query is text, and Go does not read it. Which columns a table has is found out
// by the server, when the query comes. (No server here: exec looks into a map.)
package main

import (
	"fmt"
	"strings"
)

var schema = map[string][]string{
	"users":  {"id", "email"},
	"orders": {"id", "customer_id", "total"},
}

func exec(query string) error {
	words := strings.Fields(query)
	table := words[3]
	for i, word := range words {
		if word != "WHERE" && word != "AND" {
			continue
		}
		if !contains(schema[table], words[i+1]) {
			return fmt.Errorf("no such column: %s.%s", table, words[i+1])
		}
	}
	return nil
}

func contains(columns []string, name string) bool {
	for _, column := range columns {
		if column == name {
			return true
		}
	}
	return false
}

func main() {
	fmt.Println(exec("SELECT * FROM orders WHERE email = $1 AND total >= $2"))
	fmt.Println(exec("SELECT * FROM orders WHERE customer_id = $1 AND total >= $2"))
}

// Output:
// no such column: orders.email
// <nil>
