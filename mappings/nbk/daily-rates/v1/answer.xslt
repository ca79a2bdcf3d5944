<?xml version="1.0" encoding="UTF-8"?>
<!-- Rates stay text as the bank wrote them, with a point for a comma; nothing is divided by the quotation unit here. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                expand-text="no" exclude-result-prefixes="xs">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/rates">
    <xsl:variable name="answer" select="map{
      'date': replace(normalize-space(date[1]), '^(\d{2})\.(\d{2})\.(\d{4})$', '$3-$2-$1'),
      'published': empty(info),
      'rates': array{ for $i in item return map{
        'currency': normalize-space($i/title[1]),
        'unit': xs:integer($i/quant[1]),
        'rate': translate(normalize-space($i/description[1]), ',', '.')
      } }
    }"/>
    <xsl:value-of select="serialize($answer, map{'method': 'json'})"/>
  </xsl:template>
</xsl:stylesheet>
