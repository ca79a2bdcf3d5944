package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value must be so that it can be read. Nothing here asks whether it is right or complete: that is the order's. */
interface Shape {

    /**
     * Notes what is wrong with the value.
     *
     * @param at JSON pointer of the value
     */
    void check(JsonNode value, String at, Findings findings);
}
